package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.sign.SignedEnvelope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub answers a {@link Greeting}.
 *
 * @param hub the life of its store; another one than the greeting named means that it was restored
 * @param marks up to where it has the events of each life that the kiosk named; it wants the rest
 * @param list whether it wants the list of every order that the kiosk holds
 * @param time a {@link HubTime} that names {@link #digest}; without it nothing here is believed
 * @param keyList the hub's {@link id.kia.contract.trust.KeyList}, when the kiosk follows another
 *     number; null otherwise. To be judged before everything else, for it may name the key that
 *     signed the time
 */
public record GreetingReply(
    Incarnation hub,
    List<Mark> marks,
    boolean list,
    SignedEnvelope time,
    @Nullable SignedEnvelope keyList) {
  /** Up to where the hub has the events of one life without a gap. */
  public record Mark(Incarnation incarnation, long upTo) {
    public Mark {
      Guard.present("incarnation", incarnation);
      Guard.range("upTo", upTo, 0, Long.MAX_VALUE);
    }
  }

  public GreetingReply {
    Guard.present("hub", hub);
    marks = List.copyOf(Guard.present("marks", marks));
    Guard.range("marks", marks.size(), 0, Greeting.MAX_LIVES);
    Guard.present("time", time);
  }

  /** What the signed time proves of this answer. */
  public static String digest(Incarnation hub, List<Mark> marks, boolean list) {
    AnswerDigest digest = new AnswerDigest("kia/greeting/v1").add(hub).add(list);
    marks.forEach(mark -> digest.add(mark.incarnation()).add(mark.upTo()));
    return digest.hex();
  }

  /** As {@link #digest(Incarnation, List, boolean)}, of this answer. */
  public String digest() {
    return digest(hub, marks, list);
  }
}
