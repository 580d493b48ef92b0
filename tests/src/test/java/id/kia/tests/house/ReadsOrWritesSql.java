package id.kia.tests.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * True of a class that hands SQL text to the database itself; passing a transaction on is not that.
 */
final class ReadsOrWritesSql extends ArchCondition<JavaClass> {
  static final ReadsOrWritesSql CALL_JDBI_STATEMENTS = new ReadsOrWritesSql();
  private static final Set<String> STATEMENTS =
      Set.of(
          "createQuery",
          "createUpdate",
          "execute",
          "select",
          "prepareBatch",
          "createScript",
          "createBatch",
          "prepareStatement");

  private ReadsOrWritesSql() {
    super("hand SQL to the database");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
      String owner = call.getTargetOwner().getName();
      boolean database = owner.equals("org.jdbi.v3.core.Handle") || owner.startsWith("java.sql.");
      // An inner class or lambda of a Store is still that Store.
      boolean ofStore = type.getName().matches(".*Store(\\$.*)?");
      if (database && !ofStore && STATEMENTS.contains(call.getName())) {
        events.add(SimpleConditionEvent.satisfied(type, call.getDescription()));
      }
    }
  }
}
