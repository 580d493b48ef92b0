/**
 * The demo as a stranger runs it: {@code ./kia demo --once}, in a process of its own, judged by
 * what it prints and leaves.
 *
 * <p>What a failed run left (logs, databases, cards) stays under {@code target/} for a person to
 * read.
 */
package id.kia.tests.demo;
