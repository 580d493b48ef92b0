package id.kia.kiosk.technician;

import id.kia.kiosk.doctor.Finding;
import java.util.List;

/** What is done to the machine beside printing. Blocking; no blank is used. */
public interface MachineCare {

  /** Looks over every part of the running kiosk; asks the printer who it is. */
  List<Finding> selfTest();

  /**
   * Runs the cleaning card, which lies ready; as long as the machine needs.
   *
   * @return codes of what stood in its way; none when the printer says that it is cleaned
   */
  List<String> clean(String person);

  /**
   * Resets the printer by command.
   *
   * @return codes of what stood in its way; none when it answers again
   */
  List<String> reset();
}
