/**
 * The {@code kia} command: every way to start something, and the demo that starts all of it.
 *
 * <p>{@link id.kia.cli.Kia} is the entry; each command is a class of its own. Commands stay stable
 * because people and independent checks script them. An unknown option or a bad file is one clear
 * line and exit code 2; a failure is exit code 1; a stack trace is shown only with {@code --debug}.
 */
package id.kia.cli;
