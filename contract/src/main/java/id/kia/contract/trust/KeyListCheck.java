package id.kia.contract.trust;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.VerifyingKey;
import java.util.Arrays;

/** Judges a key list that somebody shows, by the root that was pinned and the list known so far. */
public final class KeyListCheck {
  /** The answer. */
  public sealed interface Answer {
    /** Newer than what was known: to be followed from now on. */
    record Newer(KeyList list) implements Answer {}

    /** The very list that is known. */
    record Known() implements Answer {}

    /** Not to be followed; the one known before stays. */
    record Refused(Why why) implements Answer {}
  }

  /** Why a list is refused. */
  public enum Why {
    /** Its number is lower than that of the known list: an old list played again. */
    LOWER_NUMBER("SYNC_KEYS_LOWER_NUMBER"),
    /** The number of the known list, but other keys: the root signed two lists with one number. */
    SAME_NUMBER("SYNC_KEYS_SAME_NUMBER"),
    /** Not signed by the pinned root, or the bytes were changed. */
    OTHER_ROOT("SYNC_KEYS_OTHER_ROOT"),
    /** Signed for another purpose than a key list. */
    WRONG_LABEL("SYNC_KEYS_WRONG_LABEL"),
    /** Signed by the root for another office. */
    OTHER_OFFICE("SYNC_KEYS_OTHER_OFFICE"),
    /** Signed by the root, but not a list by the rules of this version. */
    UNREADABLE("SYNC_KEYS_UNREADABLE");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** Stable code. */
    public String code() {
      return code;
    }
  }

  private final VerifyingKey root;
  private final String officeCode;

  /** By a pinned root: 32 raw bytes. */
  public KeyListCheck(byte[] root, String officeCode) {
    this.root = VerifyingKey.of(Purpose.KEYS, root);
    this.officeCode = officeCode;
  }

  /** Of the first list; there is nothing it could be lower than. */
  public Answer first(SignedEnvelope shown) {
    if (shown.purpose() != Purpose.KEYS) {
      return new Answer.Refused(Why.WRONG_LABEL);
    }
    if (!root.verify(Purpose.KEYS, shown.payload(), shown.signature())) {
      return new Answer.Refused(Why.OTHER_ROOT);
    }
    try {
      KeyList list = Json.read(shown.payload(), KeyList.class);
      return list.officeCode().equals(officeCode)
          ? new Answer.Newer(list)
          : new Answer.Refused(Why.OTHER_OFFICE);
    } catch (BadJsonException e) {
      return new Answer.Refused(Why.UNREADABLE);
    }
  }

  /** Of a list that is to follow a known one. */
  public Answer next(SignedEnvelope known, SignedEnvelope shown) {
    return switch (first(shown)) {
      case Answer.Newer(KeyList list) -> {
        long before = number(known);
        if (list.number() > before) {
          yield new Answer.Newer(list);
        }
        if (list.number() < before) {
          yield new Answer.Refused(Why.LOWER_NUMBER);
        }
        yield Arrays.equals(known.payload(), shown.payload())
            ? new Answer.Known()
            : new Answer.Refused(Why.SAME_NUMBER);
      }
      case Answer.Known known0 -> known0;
      case Answer.Refused refused -> refused;
    };
  }

  /** The list in an envelope that was judged before it was kept. */
  public static KeyList kept(SignedEnvelope envelope) {
    try {
      return Json.read(envelope.payload(), KeyList.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("a kept key list is not readable", e);
    }
  }

  private static long number(SignedEnvelope known) {
    return kept(known).number();
  }
}
