package id.kia.drivers.conform;

/** One step and how it ended. */
public record StepResult(ContractStep step, Outcome outcome) {}
