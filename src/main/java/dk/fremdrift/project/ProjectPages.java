package dk.fremdrift.project;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers what every page below a project needs. */
@Configuration(proxyBeanMethods = false)
class ProjectPages implements WebMvcConfigurer {

    private final ProjectHeaders headers;

    ProjectPages(ProjectHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(headers).addPathPatterns("/projects/*", "/projects/*/**");
    }
}
