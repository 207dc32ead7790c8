//! The whole desk: who is signed in decides what stands at an address.
use domain::access::Standing;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::{
    Router,
    history::AnyHistory,
    hooks::{use_location, use_route},
};

use crate::{
    accounts::{bulk::BulkPage, create::CreatePage, list::AccountsPage, page::AccountPage},
    audit::page::AuditPage,
    bulletins::{list::BulletinsPage, page::BulletinPage},
    changes::{list::ChangesPage, page::ChangePage},
    client::Trouble,
    cockpit::{charge::ChargePage, page::CockpitPage, timeline::TimelinePage},
    completions::{list::CompletionsPage, page::CompletionPage},
    components::states as shared,
    departments::{amend::DepartmentAmendPage, register::DepartmentsRegisterPage},
    desk::{page::MyDeskPage, route::DeskRoute, shell, states},
    directives::{issue::NewDirectivePage, list::DirectivesPage, page::DirectivePage},
    evaluation::{list::EvaluationsPage, page::EvaluationPage},
    imports::page::FindingsPage,
    mail::page::MailPage,
    meetings::{convene::NewMeetingPage, list::MeetingsPage, page::MeetingPage},
    openings::{list::OpeningsPage, page::OpeningPage},
    plans::{list::PlansPage, page::PlanPage},
    posts::{amend::PostAmendPage, register::PostsRegisterPage},
    publications::{list::PublicationsPage, page::PublicationPage},
    reminders::page::RemindersPage,
    reports::{list::ReportsPage, page::ReportPage},
    self_checks::page::SelfChecksPage,
    session::{Session, use_session},
    sessions::{
        access::{Access, Desk},
        account::OwnAccountPage,
        dialog::{ReplacedDialog, SignInDialog},
        factor::SetUpFactorPage,
        invitation::InvitationPage,
        password::ChangePasswordPage,
        sign_in::SignInPage,
        state::Phase,
    },
    settings::page::SettingsPage,
    tokens::{create::CreateTokenPage, list::TokensPage},
    urges::{issue::NewUrgePage, list::UrgesPage, page::UrgePage},
};

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub session: Session,
    pub history: AnyHistory,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <ContextProvider<Session> context={props.session.clone()}>
            <Router history={props.history.clone()} basename={props.session.basename()}>
                <Gate />
            </Router>
        </ContextProvider<Session>>
    }
}

/// Knows who is signed in, and shows the desk accordingly.
#[component]
fn Gate() -> Html {
    let session = use_session();
    let update = use_force_update();
    let access = use_memo(session, |session| {
        Access::new(session.clone(), Callback::from(move |()| update.force_update()))
    });
    {
        let access = (*access).clone();
        use_effect_with((), move |()| spawn_local(async move { access.restore().await }));
    }
    let desk = Desk { access: (*access).clone(), account: access.account() };
    html! {
        <ContextProvider<Desk> context={desk.clone()}>
            <Shell {desk} phase={access.phase()} />
        </ContextProvider<Desk>>
    }
}

#[derive(PartialEq, Properties)]
struct ShellProps {
    desk: Desk,
    phase: Phase,
}

#[component]
fn Shell(props: &ShellProps) -> Html {
    let session = use_session();
    let route = use_route::<DeskRoute>().unwrap_or(DeskRoute::NotFound);
    let address =
        use_location().map(|it| format!("{}{}", inside(&session, it.path()), it.query_str()));
    let ShellProps { desk, phase } = props;
    let account = desk.account.as_deref();
    let complete = account.filter(|account| account.standing == Standing::Complete);
    let role = complete.map(|account| account.role).filter(|_| route != DeskRoute::Invitation);
    html! {
        <>
            <a class="skip" href="#content">{ session.say("board-skip") }</a>
            { shell::masthead(&session, &address.unwrap_or_default(), &route, role) }
            if let Some(account) = account {
                { shell::who(&session, &desk.access, account) }
            }
            <main id="content" class="desk" tabindex="-1">
                { content(&session, desk, phase, &route) }
            </main>
            { shell::footer(&session) }
            if *phase == Phase::Asking {
                <SignInDialog />
            } else if let Phase::Replaced(person) = phase {
                <ReplacedDialog person={person.clone()} />
            }
        </>
    }
}

/// The path behind base path and language.
fn inside(session: &Session, path: &str) -> String {
    path.strip_prefix(&session.basename()).unwrap_or(path).to_owned()
}

fn content(session: &Session, desk: &Desk, phase: &Phase, route: &DeskRoute) -> Html {
    if *route == DeskRoute::Invitation {
        return html! { <InvitationPage /> };
    }
    let retry = {
        let access = desk.access.clone();
        Callback::from(move |()| {
            let access = access.clone();
            spawn_local(async move { access.restore().await });
        })
    };
    match (phase, &desk.account) {
        (Phase::Restoring, None) => shared::waiting(session),
        (Phase::Troubled(trouble), None) => states::trouble_page(session, trouble, &retry),
        (_, None) => html! { <SignInPage /> },
        (_, Some(account)) => match account.standing {
            Standing::PasswordExpired => html! { <ChangePasswordPage /> },
            Standing::SecondFactorMissing => html! { <SetUpFactorPage /> },
            Standing::Complete if !route.permits(account.role) => states::refused_page(session),
            Standing::Complete => page(session, route),
        },
    }
}

fn page(session: &Session, route: &DeskRoute) -> Html {
    match *route {
        DeskRoute::MyDesk => html! { <MyDeskPage /> },
        DeskRoute::OwnAccount => html! { <OwnAccountPage /> },
        DeskRoute::Accounts => html! { <AccountsPage /> },
        DeskRoute::NewAccount => html! { <CreatePage /> },
        DeskRoute::BulkAccounts => html! { <BulkPage /> },
        DeskRoute::Account { id } => html! { <AccountPage key={id.to_string()} {id} /> },
        DeskRoute::Departments => html! { <DepartmentsRegisterPage /> },
        DeskRoute::Department { id } => html! { <DepartmentAmendPage key={id.to_string()} {id} /> },
        DeskRoute::Posts => html! { <PostsRegisterPage /> },
        DeskRoute::Post { id } => html! { <PostAmendPage key={id.to_string()} {id} /> },
        DeskRoute::Plans => html! { <PlansPage /> },
        DeskRoute::Plan { year, department } => {
            html! { <PlanPage key={format!("{year}{department}")} {year} {department} /> }
        }
        DeskRoute::Reports => html! { <ReportsPage /> },
        DeskRoute::Report { year, department, period } => {
            let key = format!("{year}{department}{period}");
            html! { <ReportPage {key} {year} {department} {period} /> }
        }
        DeskRoute::SelfChecks => html! { <SelfChecksPage /> },
        DeskRoute::Tokens => html! { <TokensPage /> },
        DeskRoute::NewToken => html! { <CreateTokenPage /> },
        DeskRoute::Settings => html! { <SettingsPage /> },
        DeskRoute::Audit => html! { <AuditPage /> },
        DeskRoute::Cockpit => html! { <CockpitPage /> },
        DeskRoute::Charge => html! { <ChargePage /> },
        DeskRoute::Timeline { year, key } => {
            html! { <TimelinePage key={format!("{year}-{key}")} {year} task={key} /> }
        }
        DeskRoute::Openings => html! { <OpeningsPage /> },
        DeskRoute::Opening { id } => html! { <OpeningPage key={id.to_string()} {id} /> },
        DeskRoute::Findings { year } => html! { <FindingsPage key={year} {year} /> },
        DeskRoute::Urges => html! { <UrgesPage /> },
        DeskRoute::NewUrge => html! { <NewUrgePage /> },
        DeskRoute::Urge { id } => html! { <UrgePage key={id.to_string()} {id} /> },
        DeskRoute::Directives => html! { <DirectivesPage /> },
        DeskRoute::NewDirective => html! { <NewDirectivePage /> },
        DeskRoute::Directive { id } => html! { <DirectivePage key={id.to_string()} {id} /> },
        DeskRoute::Meetings => html! { <MeetingsPage /> },
        DeskRoute::NewMeeting => html! { <NewMeetingPage /> },
        DeskRoute::Meeting { id } => html! { <MeetingPage key={id.to_string()} {id} /> },
        DeskRoute::Changes => html! { <ChangesPage /> },
        DeskRoute::Change { id } => html! { <ChangePage key={id.to_string()} {id} /> },
        DeskRoute::Completions => html! { <CompletionsPage /> },
        DeskRoute::Completion { id } => html! { <CompletionPage key={id.to_string()} {id} /> },
        DeskRoute::Publications => html! { <PublicationsPage /> },
        DeskRoute::Publication { id } => html! { <PublicationPage key={id.to_string()} {id} /> },
        DeskRoute::Bulletins => html! { <BulletinsPage /> },
        DeskRoute::Bulletin { id } => html! { <BulletinPage key={id.to_string()} {id} /> },
        DeskRoute::Evaluations => html! { <EvaluationsPage /> },
        DeskRoute::Evaluation { id } => html! { <EvaluationPage key={id.to_string()} {id} /> },
        DeskRoute::Reminders => html! { <RemindersPage /> },
        DeskRoute::Mail => html! { <MailPage /> },
        DeskRoute::Invitation | DeskRoute::NotFound => {
            states::trouble_page(session, &Trouble::missing(session), &Callback::noop())
        }
    }
}
