package id.kia.tests.kill;

import java.util.Locale;

/**
 * What a run of kills came to.
 *
 * @param rounds SIGKILLs
 * @param orders orders that a child came for
 * @param good good cards that came out of the printer
 * @param doubles good cards beyond the first of an order
 * @param lost orders that did not come to rest, or came to rest as handed over without a good card
 * @param evidence unknown outcomes that the printer's evidence settled
 * @param person unknown outcomes that a person settled
 * @param astray pieces by which the kiosk's book and the printer's body differ
 */
record KillTally(
    int rounds, int orders, int good, int doubles, int lost, int evidence, int person, int astray) {
  static final KillTally NOTHING = new KillTally(0, 0, 0, 0, 0, 0, 0, 0);

  KillTally plus(KillTally more) {
    return new KillTally(
        rounds + more.rounds,
        orders + more.orders,
        good + more.good,
        doubles + more.doubles,
        lost + more.lost,
        evidence + more.evidence,
        person + more.person,
        astray + more.astray);
  }

  String told() {
    return String.format(
        Locale.ROOT,
        "rounds %d, orders %d, good cards %d, doubles %d, lost %d,"
            + " settled by evidence %d, settled by a person %d, book and body differ by %d%n",
        rounds,
        orders,
        good,
        doubles,
        lost,
        evidence,
        person,
        astray);
  }
}
