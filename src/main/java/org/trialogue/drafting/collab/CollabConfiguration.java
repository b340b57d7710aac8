package org.trialogue.drafting.collab;

import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the editing socket where browsers look for it. Pages of other origins are turned away at the handshake. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class CollabConfiguration implements WebSocketConfigurer {

    private final CollabSocket socket;

    CollabConfiguration(CollabSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/collab/*");
    }

    /** Tells of the end of sessions. */
    @Bean
    static ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionsThatEnd() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
