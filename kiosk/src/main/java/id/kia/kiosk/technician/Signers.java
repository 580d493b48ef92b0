package id.kia.kiosk.technician;

import java.util.Optional;

/**
 * Who signs a deed.
 *
 * @param person whose PIN opened the session
 * @param witness whose PIN was typed into the form, another person's; where the place asks for it
 */
record Signers(String person, Optional<String> witness) {}
