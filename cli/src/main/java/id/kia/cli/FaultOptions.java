package id.kia.cli;

import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.PlannedFault;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The faults to come that a virtual device is started with. */
final class FaultOptions {
  @Option(
      names = "--fault",
      paramLabel = "NAME@WHEN[:ARG]",
      description = "a fault to come, see docs/reference/faults.md")
  List<String> faults = new ArrayList<>();

  /** What was written, for one device. */
  List<PlannedFault> planned(Class<? extends DeviceFault> device) throws CommandFailure {
    List<PlannedFault> planned = new ArrayList<>();
    for (String fault : faults) {
      try {
        planned.add(PlannedFault.parse(fault, device));
      } catch (IllegalArgumentException e) {
        throw CommandFailure.wrongUse("--fault " + e.getMessage(), e);
      }
    }
    return planned;
  }
}
