<#ftl output_format="plainText">
<#if (user.attributes.declineLink)??>
${msg("invitationGreeting", user.firstName!"", user.lastName!"")}

<#if (user.attributes.organization)?has_content>${msg("invitationBodyFor", user.attributes.invitedTo!"", user.attributes.organization)}<#else>${msg("invitationBody", user.attributes.invitedTo!"")}</#if>

${msg("invitationAccept")}
${link}

${msg("invitationUntil", linkExpirationFormatter(linkExpiration))}

${msg("invitationDecline")}
${user.attributes.declineLink}
<#else>
${msg("actionsBody")}

${msg("actionsLink")}
${link}

${msg("invitationUntil", linkExpirationFormatter(linkExpiration))}
</#if>
