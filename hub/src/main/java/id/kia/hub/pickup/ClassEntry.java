package id.kia.hub.pickup;

import id.kia.contract.person.Personal;
import java.time.LocalDate;

/**
 * One child on the teacher's class list. It knows no NIK, code or PIN, so it cannot print them.
 *
 * @param number in the school's list; may be empty
 * @param until last day the card waits
 */
public record ClassEntry(
    String school, String className, String number, Personal name, String kiosk, LocalDate until) {}
