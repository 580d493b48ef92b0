package id.kia.kiosk.technician;

import id.kia.kiosk.doctor.Finding;
import java.util.List;

/** What is done to the machine beside printing. Blocking; no blank is used. */
public interface MachineCare {

  /** Looks over every part of the running kiosk; asks the printer who it is. */
  List<Finding> selfTest();
}
