<#-- What is to be done next is said below the heading, which is not said twice. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
    <#elseif section = "form">
    <div id="kc-info-message">
        <#if requiredActions?has_content>
        <ol class="next"><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}")?cap_first)?no_esc}</li></#list></ol>
        <#else>
        <p class="instruction">${message.summary}</p>
        </#if>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <p><a class="pf-v5-c-button pf-m-primary pf-m-block" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
            <#elseif actionUri?has_content>
                <p><a class="pf-v5-c-button pf-m-primary pf-m-block" href="${actionUri}">${msg("proceedWithAction")}</a></p>
            <#elseif (client.baseUrl)?has_content>
                <p><a class="pf-v5-c-button pf-m-primary pf-m-block" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
            </#if>
        </#if>
    </div>
    </#if>
</@layout.registrationLayout>
