package id.kia.kiosk.sync;

import id.kia.contract.problem.Problem;
import id.kia.contract.problem.ProblemCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to the hub that did not succeed. Nothing is lost by it; it is tried again. */
public final class HubFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What went wrong, by who can help. */
  public enum Kind {
    /** No connection, or it broke or stood still: look at the network. */
    UNREACHABLE("Y-101"),
    /** The hub answered a problem; its code says more. */
    REFUSED("Y-102"),
    /** The answer does not follow the contract: versions of hub and kiosk differ. */
    NOT_UNDERSTOOD("Y-103"),
    /** Another life of the hub's store answers: a person at the office must settle that first. */
    OTHER_INCARNATION("Y-104"),
    /** Signed by a key that is not pinned here, or an old answer played again. */
    NOT_TRUSTED("Y-105"),
    /** The kiosk is not enrolled yet. */
    NOT_ENROLLED("Y-106"),
    /** A bundle on a stick that the hub did not sign for this kiosk, or that is damaged. */
    BUNDLE_FORGED("Y-110"),
    /** A bundle on a stick that is older than the last one taken. */
    BUNDLE_OLD("Y-111"),
    /** A bundle on a stick of another life of the hub. */
    BUNDLE_OTHER_LIFE("Y-112"),
    /** A bundle on a stick that begins too late: one before it is missing. */
    BUNDLE_GAP("Y-113");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable code, {@code Y-101} to {@code Y-106}, {@code Y-110} to {@code Y-113}. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;
  private final String problemCode;

  private HubFault(Kind kind, String problemCode, String detail, @Nullable Throwable cause) {
    super(kind.code() + " " + detail, cause);
    this.kind = kind;
    this.problemCode = problemCode;
  }

  static HubFault unreachable(String detail, Throwable cause) {
    return new HubFault(Kind.UNREACHABLE, "", detail, cause);
  }

  static HubFault refused(Problem problem) {
    return new HubFault(
        Kind.REFUSED, problem.code(), problem.status() + " " + problem.code(), null);
  }

  static HubFault of(Kind kind, String detail) {
    return new HubFault(kind, "", detail, null);
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The hub's code, when it answered a problem. */
  public Optional<String> problemCode() {
    return problemCode.isEmpty() ? Optional.empty() : Optional.of(problemCode);
  }

  boolean is(ProblemCode code) {
    return problemCode.equals(code.name());
  }
}
