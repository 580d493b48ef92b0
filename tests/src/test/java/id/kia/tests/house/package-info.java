/**
 * The house rules as tests: formatter, module borders, notes on each package, and what main code
 * may not call.
 *
 * <p>Each test reads the tree itself, so a new file is covered the moment it exists. A rule that
 * has an exception names the exception and its reason beside the rule, never in the code it
 * excuses.
 */
package id.kia.tests.house;
