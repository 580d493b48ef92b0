package id.kia.drivers.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.BooleanType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Types;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our jobs at a printer. Names of jobs and of who asks stand in the printer's log and on its panel,
 * so both say only that a kiosk asks.
 */
final class IppJobs {
  /** Every job of ours is named so, and a number. */
  static final String NAME = "kia-card-";

  static final String USER = "kia-kiosk";

  /** CUPS alone: the job's files go too. */
  private static final BooleanType PURGE = new BooleanType("purge-job");

  private final IppExchange exchange;

  IppJobs(IppExchange exchange) {
    this.exchange = exchange;
  }

  /**
   * A job as the printer tells it.
   *
   * @param state where it is
   */
  record Told(int id, JobState state) {
    /** Whether nothing happens to it any more. */
    boolean ended() {
      return state.equals(JobState.completed)
          || state.equals(JobState.canceled)
          || state.equals(JobState.aborted);
    }
  }

  /** Whether the printer would take such a job; a printer that cannot be asked would. */
  IppPacket validate(String name, CardOffer offer) throws PrinterException {
    return exchange.ask(
        IppPacket.validateJob(exchange.printer())
            .putOperationAttributes(
                Types.requestingUserName.of(USER),
                Types.jobName.of(name),
                Types.ippAttributeFidelity.of(true),
                Types.documentFormat.of(offer.format()))
            .putJobAttributes(offer.jobAttributes()));
  }

  /** Makes a job without a document: nothing of a card is sent. */
  IppPacket create(String name, CardOffer offer) throws PrinterException {
    return exchange.ask(
        IppPacket.createJob(exchange.printer())
            .putOperationAttributes(
                Types.requestingUserName.of(USER),
                Types.jobName.of(name),
                Types.ippAttributeFidelity.of(true))
            .putJobAttributes(offer.jobAttributes()));
  }

  /** The number of a job that was just made. */
  static int idOf(IppPacket created) throws PrinterException {
    @Nullable Integer id = created.getValue(Tag.jobAttributes, Types.jobId);
    if (id == null || id <= 0) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED), "Create-Job was answered without a job-id", null);
    }
    return id;
  }

  /** Sends the card, the only document of its job. */
  IppPacket send(int job, String format, byte[] document) throws PrinterException {
    return exchange.send(
        IppPacket.sendDocument(exchange.printer(), job)
            .putOperationAttributes(
                Types.requestingUserName.of(USER),
                Types.documentFormat.of(format),
                Types.lastDocument.of(true)),
        document);
  }

  Told ask(int job) throws PrinterException {
    IppPacket answer =
        exchange.expect(
            IppPacket.getJobAttributes(exchange.printer(), job, Types.jobId, Types.jobState)
                .putOperationAttributes(Types.requestingUserName.of(USER)));
    @Nullable JobState state = answer.getValue(Tag.jobAttributes, Types.jobState);
    if (state == null) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED), "Get-Job-Attributes named no job-state", null);
    }
    return new Told(job, state);
  }

  /** Asks for its end; a job that has ended meanwhile cannot be cancelled, and that is no fault. */
  void cancel(int job) throws PrinterException {
    var _ = exchange.ask(cancelling(job));
  }

  /** Takes an ended job's files away, where the printer keeps any. */
  void purge(int job) throws PrinterException {
    var _ = exchange.expect(cancelling(job).putOperationAttributes(PURGE.of(true)));
  }

  private IppPacket.Builder cancelling(int job) {
    return IppPacket.cancelJob(exchange.printer(), job)
        .putOperationAttributes(Types.requestingUserName.of(USER));
  }

  /**
   * Jobs of ours, of this life and of earlier ones.
   *
   * @param which {@code not-completed} or {@code completed}
   */
  List<Integer> ours(String which) throws PrinterException {
    IppPacket answer =
        exchange.expect(
            IppPacket.getJobs(exchange.printer(), Types.jobId, Types.jobName)
                .putOperationAttributes(
                    Types.requestingUserName.of(USER), Types.whichJobs.of(which)));
    List<Integer> ours = new ArrayList<>();
    for (AttributeGroup group : answer.getAttributeGroups()) {
      @Nullable Integer id = group.getValue(Types.jobId);
      String name = Objects.requireNonNullElse(group.getString(Types.jobName), "");
      if (group.getTag().equals(Tag.jobAttributes) && id != null && name.startsWith(NAME)) {
        ours.add(id);
      }
    }
    return ours;
  }
}
