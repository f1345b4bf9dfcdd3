package dk.fremdrift.budget;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches every form and page to read and show {@link Units}. */
@Configuration(proxyBeanMethods = false)
class BudgetWeb implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new UnitsFormatter());
    }
}
