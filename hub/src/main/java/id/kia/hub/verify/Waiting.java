package id.kia.hub.verify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.kia.contract.order.CardType;
import id.kia.contract.person.Personal;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.intake.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application that is not an order yet.
 *
 * @param nik whole, for the page where a verifier compares it with SIAK; never in JSON
 * @param warnings to acknowledge
 * @param photoSha256 the photograph that will be printed, or null
 * @param blockedBy codes of what a verifier must confirm by itself, {@code PHOTO_SHARED}
 * @param sentBackReason what a verifier told the school, or null
 */
public record Waiting(
    String id,
    ApplicationState state,
    int version,
    String npsn,
    String className,
    Personal name,
    @JsonIgnore Personal nik,
    String nikEnd,
    String birthDate,
    CardType cardType,
    List<Finding> warnings,
    @Nullable String photoSha256,
    List<String> blockedBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sentBackReason) {}
