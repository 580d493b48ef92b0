package id.kia.kiosk.order;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderPushed;
import java.time.LocalDate;

/**
 * What the hub ordered, without anything that names the child; dates are local, both ends included.
 *
 * @param sku which blank
 * @param lastDay last day on which this card type may be issued
 * @param issueNumber of the pickup code; raised when a higher one is shown
 * @param codeIssue issue of the typed code whose hash is {@code codeHash}; below {@code
 *     issueNumber} when that code is superseded and the new one's hash is not here
 */
public record OrderTerms(
    String officeCode,
    String schoolNpsn,
    String className,
    CardType cardType,
    String sku,
    LocalDate notBefore,
    LocalDate lastDay,
    LocalDate collectUntil,
    int issueNumber,
    int codeIssue,
    KeyedHash codeHash,
    FactorKind factorKind,
    KeyedHash factorHash,
    int priority) {

  static OrderTerms of(OrderPushed pushed) {
    return new OrderTerms(
        pushed.officeCode(),
        pushed.schoolNpsn(),
        pushed.className(),
        pushed.cardType(),
        pushed.sku(),
        pushed.notBefore(),
        pushed.lastDay(),
        pushed.collectUntil(),
        pushed.issueNumber(),
        pushed.issueNumber(),
        pushed.codeHash(),
        pushed.factorKind(),
        pushed.factorHash(),
        pushed.priority());
  }

  OrderTerms withIssue(int number) {
    return new OrderTerms(
        officeCode,
        schoolNpsn,
        className,
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        number,
        codeIssue,
        codeHash,
        factorKind,
        factorHash,
        priority);
  }
}
