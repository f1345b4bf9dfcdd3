package dk.fremdrift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packagesOf = Fremdrift.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("other features know an entity by its id");

    @ArchTest
    static final ArchRule entitiesChangeByVerbs = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("an entity changes by verbs that keep its rules");

    @ArchTest
    static final ArchRule controllersStayInTheirFeature =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersHaveFewCollaborators = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should(new ArchCondition<>("have at most 4 collaborators") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long collaborators = type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .count();
                    if (collaborators > 4) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + collaborators));
                    }
                }
            })
            .because("a page that needs more is two pages");

    @ArchTest
    static final ArchRule controllersHaveFewHandlers = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should(new ArchCondition<>("have at most 7 handlers") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long handlers = type.getMethods().stream()
                            .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                            .count();
                    if (handlers > 7) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + handlers));
                    }
                }
            })
            .because("list, show, newForm, create, edit, update, delete; a state change is a resource of its own");

    @ArchTest
    static final ArchRule entitiesAreNotForms = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should(new ArchCondition<>("take no entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getRawParameterTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " takes " + type.getSimpleName())));
                }
            })
            .because("any field name in the request would be written");

    @ArchTest
    static final ArchRule noLombok = noClasses().should().dependOnClassesThat().resideInAPackage("lombok..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("a day is a day in Copenhagen, and a test must be able to choose it");

    @ArchTest
    static final ArchRule mistakesStandUnreadableFields = noClasses()
            .that()
            .resideOutsideOfPackage("dk.fremdrift.shared")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("rejectValue")))
            .because("it fails for a record of which another field could not be read; use Mistakes");

    @ArchTest
    static final ArchRule settingsAreTyped = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Value.class)
            .because("settings are records with a sentence on each");

    @ArchTest
    static final ArchRule noTimerThatTwoNodesWouldBothRun = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Scheduled.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rowsAreStreamedOnlyToWhoeverClosesThem = methods()
            .that()
            .doNotHaveRawReturnType(Stream.class)
            .and()
            .areNotDeclaredIn("dk.fremdrift.audit.Erasure")
            .should(new ArchCondition<>("not stream rows") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isEquivalentTo(MappedQuerySpec.class)
                                    && call.getName().equals("stream"))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
                }
            })
            .because("a stream of rows that nobody closes keeps its connection for ever; Erasure closes its own");
}
