package id.kia.contract.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing the hub tells a kiosk. In JSON the field {@code type} names the record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OrderPushed.class, name = "OrderPushed"),
  @JsonSubTypes.Type(value = OrderRecalled.class, name = "OrderRecalled"),
  @JsonSubTypes.Type(value = OrderHeld.class, name = "OrderHeld"),
  @JsonSubTypes.Type(value = OrderReleased.class, name = "OrderReleased"),
  @JsonSubTypes.Type(value = StaffPushed.class, name = "StaffPushed"),
  @JsonSubTypes.Type(value = SealingKeyWanted.class, name = "SealingKeyWanted"),
  @JsonSubTypes.Type(value = SealingKeyConfirmed.class, name = "SealingKeyConfirmed")
})
public sealed interface LogMessage
    permits OrderMessage, StaffPushed, SealingKeyWanted, SealingKeyConfirmed {}
