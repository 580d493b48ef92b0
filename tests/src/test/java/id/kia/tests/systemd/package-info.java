/**
 * The packaging files, read by the program that will read them on the Pi.
 *
 * <p>The units name the path of an installed program, which a build machine does not have; the
 * tests point them at a file that exists and leave everything else as it is.
 */
package id.kia.tests.systemd;
