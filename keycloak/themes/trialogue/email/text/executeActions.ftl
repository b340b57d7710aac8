<#ftl output_format="plainText">
<#if (user.attributes.declineLink)??>
${msg("invitationGreeting", user.firstName!"", user.lastName!"")}

${msg("invitationBody", user.attributes.invitedTo!"")}

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
