package id.kia.kiosk.technician;

import id.kia.kiosk.doctor.Finding;
import java.util.ArrayList;
import java.util.List;

/** A machine that finds, and refuses, what a test wants. */
final class CareScript implements MachineCare {
  final List<Finding> findings = new ArrayList<>();
  final List<String> refusals = new ArrayList<>();
  final List<String> done = new ArrayList<>();

  @Override
  public List<Finding> selfTest() {
    return findings;
  }

  @Override
  public synchronized List<String> clean(String person) {
    done.add("clean by " + person);
    return List.copyOf(refusals);
  }

  @Override
  public synchronized List<String> reset() {
    done.add("reset");
    return List.copyOf(refusals);
  }
}
