package id.kia.contract.problem;

/** Codes of kiosk-hub problems that a kiosk acts on; the hub may answer others. */
public enum ProblemCode {
  /** 401: take {@code Kia-Next-Nonce} and try once more. */
  NONCE(401),
  /** 401: the request's signature is not of this kiosk. */
  SIGNATURE(401),
  /** 404: no such kiosk is enrolled. */
  UNKNOWN_KIOSK(404),
  /** 403: the one-time secret is unknown, spent or too old. */
  SECRET(403),
  /** 409: the cursor or the batch is of another incarnation. */
  INCARNATION(409),
  /**
   * 409: another machine speaks with this kiosk's keys; a person at the office says which stays.
   */
  DOUBLED(409),
  /** 404: no such photo for this kiosk. */
  UNKNOWN_PHOTO(404),
  /** 400: the request does not follow the contract. */
  REQUEST(400),
  /** 413: the body is too large. */
  TOO_LARGE(413);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  /** HTTP status it comes with. */
  public int status() {
    return status;
  }

  /** The problem of this code, with its sentences in Indonesian. */
  public Problem because(String title, String detail, String nextStep) {
    return Problem.of(status, name(), title, detail, nextStep);
  }
}
