package dk.fremdrift.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Adds the number of tasks to the frame of every page. */
@Configuration(proxyBeanMethods = false)
class OverviewWebConfiguration implements WebMvcConfigurer {

    private final TaskCount taskCount;

    OverviewWebConfiguration(TaskCount taskCount) {
        this.taskCount = taskCount;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(taskCount);
    }
}
