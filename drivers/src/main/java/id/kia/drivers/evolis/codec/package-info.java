/**
 * The Evolis language as values: commands out, replies in, panels into bytes. No I/O, no clock.
 *
 * <p>Main types: {@link id.kia.drivers.evolis.codec.TextCommand}, {@link
 * id.kia.drivers.evolis.codec.PanelCommand}, {@link id.kia.drivers.evolis.codec.Reply}, {@link
 * id.kia.drivers.evolis.codec.Separation}. The decoders of panels are not here: the virtual printer
 * has its own, written apart from the encoders, so that one checks the other.
 *
 * <p>Invariant: a panel is always 1016 lines of 648 dots, first transmitted dot first. Source: the
 * A5013 programming guide, revision E; page numbers stand at the types.
 */
package id.kia.drivers.evolis.codec;
