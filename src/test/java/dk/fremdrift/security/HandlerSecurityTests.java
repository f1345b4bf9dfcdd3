package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, AccountFixtures.class})
class HandlerSecurityTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        List<HandlerMethod> ours = mapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("dk.fremdrift"))
                .toList();
        assertThat(ours).isNotEmpty();
        assertThat(ours).filteredOn(handler -> !saysWho(handler)).isEmpty();
    }

    private static boolean saysWho(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(
                        ClassUtils.getUserClass(handler.getBeanType()), PreAuthorize.class);
    }
}
