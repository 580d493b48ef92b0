package id.kia.hub.api;

import id.kia.contract.problem.Problem;

/** A request that ends with a problem document; nothing was changed. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
