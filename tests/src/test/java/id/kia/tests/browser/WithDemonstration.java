package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Demonstration} of this run to whoever asks for it; it ends with the run.
 * After each test: no script may have thrown, and the pages of a failed test are kept.
 */
public final class WithDemonstration
    implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(WithDemonstration.class);
  private static final String ONE = "demonstration";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.installed()
        ? ConditionEvaluationResult.enabled("Chromium is installed")
        : ConditionEvaluationResult.disabled(
            "Chromium is not installed (sudo apt-get install chromium)");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Demonstration.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(ONE, key -> started(), Demonstration.class);
  }

  private static Demonstration started() {
    try {
      return Demonstration.start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    @Nullable Demonstration one = context.getRoot().getStore(OURS).get(ONE, Demonstration.class);
    if (one == null) {
      return;
    }
    List<String> complaints = one.complaints();
    if (context.getExecutionException().isPresent()) {
      String test = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
      one.album().keepFailure(test.replaceAll("\\W+", "-"), one.chromium().pages());
    } else {
      assertEquals("", String.join("\n", complaints), "what is wrong with the pages");
    }
  }
}
