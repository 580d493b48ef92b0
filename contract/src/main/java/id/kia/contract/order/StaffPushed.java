package id.kia.contract.order;

import id.kia.contract.Guard;
import java.util.List;

/** The whole list of people with a PIN; it replaces the list before. */
public record StaffPushed(List<StaffMember> members) implements LogMessage {
  public StaffPushed {
    members = List.copyOf(Guard.present("members", members));
    Guard.range("members", members.size(), 0, 100);
    Guard.rule(
        "members",
        members.stream().map(StaffMember::name).distinct().count() == members.size(),
        "each name once");
  }
}
