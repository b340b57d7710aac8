<html<#if locale??> lang="${locale}"</#if>>
<body style="font-family: sans-serif; color: #1b1d22; line-height: 1.5; max-width: 640px">
<#if (user.attributes.declineLink)??>
<p>${msg("invitationGreeting", user.firstName!"", user.lastName!"")}</p>
<p><#if (user.attributes.organization)?has_content>${msg("invitationBodyFor", user.attributes.invitedTo!"", user.attributes.organization)}<#else>${msg("invitationBody", user.attributes.invitedTo!"")}</#if></p>
<p><a href="${link}">${msg("invitationAccept")}</a></p>
<p>${msg("invitationUntil", linkExpirationFormatter(linkExpiration))}</p>
<p><a href="${user.attributes.declineLink}">${msg("invitationDecline")}</a></p>
<#else>
<p>${msg("actionsBody")}</p>
<p><a href="${link}">${msg("actionsLink")}</a></p>
<p>${msg("invitationUntil", linkExpirationFormatter(linkExpiration))}</p>
</#if>
</body>
</html>
