//! Who may do what. The table below is the whole policy.
use Role::*;

/// What somebody is to this system. A caller who has not signed in is [`Role::Public`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Public,
    /// 安全管理员: manages accounts and rights, and cannot touch business records.
    SecurityAdministrator,
}

impl Role {
    pub const ALL: [Role; 2] = [Public, SecurityAdministrator];

    /// The name under which a role is stored and travels.
    pub fn name(self) -> &'static str {
        match self {
            Public => "public",
            SecurityAdministrator => "security_administrator",
        }
    }
}

/// Something a caller may be permitted to do.
pub trait Action {
    const NAME: &'static str;
    const PERMITTED: &'static [Role];
}

macro_rules! policy {
    ($($action:ident => $roles:expr,)*) => {
        $(
            pub struct $action;
            impl Action for $action {
                const NAME: &'static str = stringify!($action);
                const PERMITTED: &'static [Role] = &$roles;
            }
        )*
        /// Every action with the roles it permits, in the order of the table.
        pub const POLICY: &[(&str, &[Role])] = &[$((stringify!($action), &$roles),)*];
    };
}

policy! {
    CheckHealth        => [Public, SecurityAdministrator],
    ReadInstance       => [Public, SecurityAdministrator],
    ReadProgramme      => [Public, SecurityAdministrator],
    ReadTask           => [Public, SecurityAdministrator],
    ReadDepartment     => [Public, SecurityAdministrator],
    ReadPost           => [Public, SecurityAdministrator],
    ReadCalendar       => [Public, SecurityAdministrator],
    DownloadProgramme  => [Public, SecurityAdministrator],
}
