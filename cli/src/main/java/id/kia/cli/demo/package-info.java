/**
 * The demo: hub, kiosk and virtual devices as three child processes, and one pupil's card through
 * all of them.
 *
 * <p>{@link id.kia.cli.demo.Demo} starts and watches the processes; {@link id.kia.cli.demo.OneCard}
 * is the whole main job done unattended, through the same pages and lines that people and devices
 * use. Nothing here reaches into a process: a step that cannot be done from outside cannot be done.
 *
 * <p>Invariant: exit code 0 only when every step was seen to have happened.
 */
package id.kia.cli.demo;
