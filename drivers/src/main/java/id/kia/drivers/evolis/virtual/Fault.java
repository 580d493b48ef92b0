package id.kia.drivers.evolis.virtual;

import java.time.Duration;

/** What can go wrong with the machine. Durations of zero mean: until somebody does something. */
public sealed interface Fault {

  /** The feeder holds no blank. */
  record FeederEmpty() implements Fault {}

  /** The ribbon is at its end mark, or tore; a card in flight stays as it is. */
  record RibbonEnded() implements Fault {}

  /** Somebody opened the cover. */
  record CoverOpen() implements Fault {}

  /** The card in flight does not move any more. */
  record Jam() implements Fault {}

  /** Power goes away; the card in flight keeps its place, what is volatile is lost. */
  record PowerCut(Duration offFor) implements Fault {}

  /** The plug of the line is pulled; the machine itself keeps its power. */
  record Unplug(Duration outFor) implements Fault {}

  /** The machine works but says nothing. */
  record Silence(Duration lasting) implements Fault {}
}
