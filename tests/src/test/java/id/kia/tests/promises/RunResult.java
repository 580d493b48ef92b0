package id.kia.tests.promises;

import java.util.List;

/**
 * What came of one run with a crash.
 *
 * @param unknown cards of which nobody knew for a while what became of them
 * @param byPerson what the named person said about each that evidence did not settle
 * @param doubles orders with more than one good card
 * @param lost orders that never came to rest
 * @param broken promises that were not kept, one sentence each
 */
record RunResult(
    String name,
    int unknown,
    int byEvidence,
    List<String> byPerson,
    long doubles,
    long lost,
    List<String> broken) {}
