package id.kia.drivers.evolis;

import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.evolis.codec.Command;
import java.util.List;

/**
 * A card's commands, worked out in advance.
 *
 * @param options that they were made with; a printer of another profile makes its own
 */
record ReadyCommands(EvolisJob.Options options, List<Command> commands) implements PrintJob.Ready {

  /** Works them out. */
  static ReadyCommands of(PrintJob job, PrinterProfile profile) {
    EvolisJob.Options options = EvolisJob.Options.of(profile, job.sending());
    return new ReadyCommands(options, EvolisJob.commands(job, options));
  }

  /** Those of the job that are ready and fit, else fresh ones. */
  static List<Command> forJob(PrintJob job, PrinterProfile profile) {
    return job.ready()
        .filter(ReadyCommands.class::isInstance)
        .map(ReadyCommands.class::cast)
        .filter(ready -> ready.options.equals(EvolisJob.Options.of(profile, job.sending())))
        .orElseGet(() -> of(job, profile))
        .commands();
  }
}
