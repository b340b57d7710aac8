-- What the record knows of a person is forgotten where that person is (membership.forget), and nowhere else: the portal does not ask for it.
revoke execute on function audit.forget(uuid) from public, ${app};
revoke execute on function audit.forget_name(text) from public, ${app};
