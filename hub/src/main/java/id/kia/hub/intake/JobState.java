package id.kia.hub.intake;

/** Where an import's job stands. */
public enum JobState {
  RUNNING,
  /** The import is kept, whole. */
  DONE,
  /** The file is no list; nothing is kept. */
  REFUSED,
  /** Somebody stopped it; nothing is kept. */
  CANCELLED,
  /** The hub ended in the middle; nothing is kept. */
  INTERRUPTED,
  /** The hub could not do it; nothing is kept, the log says why. */
  FAILED;

  public boolean ended() {
    return this != RUNNING;
  }
}
