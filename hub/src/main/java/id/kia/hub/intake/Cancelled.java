package id.kia.hub.intake;

/** Somebody stopped the import; nothing of it is kept. */
final class Cancelled extends RuntimeException {
  Cancelled() {
    super("import cancelled", null, false, false);
  }
}
