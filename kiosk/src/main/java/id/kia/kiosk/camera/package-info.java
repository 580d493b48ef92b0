/**
 * Finds the code of a slip in what a camera sees.
 *
 * <p>A USB or Pi camera is opened by the page on the screen, which sends plain brightness ({@link
 * id.kia.kiosk.camera.Luminance}); {@link id.kia.kiosk.camera.FrameReader} looks at it in several
 * ways, {@code Passes}, and stops at the first text. {@code Tilt} is what turns a slip that is held
 * at an angle towards the camera; ZXing does the reading itself. {@link
 * id.kia.kiosk.camera.SlipCamera} keeps the pace, and knows how the camera is ({@link
 * id.kia.kiosk.camera.CameraState}).
 *
 * <p>Invariant: nothing of a frame is kept, written or logged; what comes out is the text of a code
 * or nothing.
 */
package id.kia.kiosk.camera;
