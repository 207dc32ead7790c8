//! A state machine as a table: which step leads from which state to which. Whatever is not in the
//! table is refused, and the refusal names what would be legal.

/// A step that the state does not allow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{step} is not possible in the state {state}; possible: {}", legal.join(", "))]
pub struct IllegalStep {
    pub state: &'static str,
    pub step: &'static str,
    /// The steps that the state allows, by name.
    pub legal: Vec<&'static str>,
}

/// One line of a machine: state, step, next state.
pub type Line<State, Step> = (State, Step, State);

/// The state after a step.
///
/// # Errors
/// When the machine has no such step from this state.
pub fn transition<State, Step>(
    machine: &[Line<State, Step>],
    state: State,
    step: Step,
) -> Result<State, IllegalStep>
where
    State: Copy + PartialEq + Into<&'static str>,
    Step: Copy + PartialEq + Into<&'static str>,
{
    let found = machine.iter().find(|(from, by, _)| *from == state && *by == step);
    found.map(|(.., to)| *to).ok_or_else(|| IllegalStep {
        state: state.into(),
        step: step.into(),
        legal: legal(machine, state).map(Into::into).collect(),
    })
}

/// The steps that a state allows, in the machine's order.
pub fn legal<State: Copy + PartialEq, Step: Copy>(
    machine: &[Line<State, Step>],
    state: State,
) -> impl Iterator<Item = Step> {
    machine.iter().filter(move |(from, ..)| *from == state).map(|(_, step, _)| *step)
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;
    use crate::{
        access::Role,
        bulletins::{BULLETIN, BulletinState, BulletinStep},
        changes::{CHANGE, ChangeState, ChangeStep},
        completions::{COMPLETION, CompletionState, CompletionStep},
        directives::{DIRECTIVE, DirectiveState, DirectiveStep},
        evaluation::{EVALUATION, EvaluationState, EvaluationStep},
        meetings::{MEETING, MeetingState, MeetingStep},
        publications::{PUBLICATION, PublicationState, PublicationStep},
    };

    /// Whatever is not in the table is refused and names what would be legal; no line stands twice;
    /// every state is reached from the first one.
    fn is_sound<State, Step>(machine: &[Line<State, Step>])
    where
        State: Copy + PartialEq + Into<&'static str> + VariantArray + std::fmt::Debug,
        Step: Copy + PartialEq + Into<&'static str> + VariantArray + std::fmt::Debug,
    {
        let mut reached = vec![State::VARIANTS[0]];
        for _ in State::VARIANTS {
            for (from, _, to) in machine {
                if reached.contains(from) && !reached.contains(to) {
                    reached.push(*to);
                }
            }
        }
        for state in State::VARIANTS {
            assert!(reached.contains(state), "{state:?} is never reached");
            let legal: Vec<&'static str> = legal(machine, *state).map(Into::into).collect();
            for step in Step::VARIANTS {
                let lines = machine.iter().filter(|(from, by, _)| from == state && by == step);
                match (lines.count(), transition(machine, *state, *step)) {
                    (1, Ok(_)) => {}
                    (0, Err(refused)) => assert_eq!(refused.legal, legal),
                    (lines, said) => panic!("{state:?} {step:?}: {lines} lines, {said:?}"),
                }
            }
        }
    }

    #[test]
    fn the_machines_of_the_docket_are_sound() {
        is_sound::<MeetingState, MeetingStep>(MEETING);
        is_sound::<DirectiveState, DirectiveStep>(DIRECTIVE);
        is_sound::<ChangeState, ChangeStep>(CHANGE);
        is_sound::<CompletionState, CompletionStep>(COMPLETION);
        is_sound::<BulletinState, BulletinStep>(BULLETIN);
        is_sound::<PublicationState, PublicationStep>(PUBLICATION);
        is_sound::<EvaluationState, EvaluationStep>(EVALUATION);
    }

    /// Whoever is waited for has a step to take, and whatever is over waits for nobody.
    #[test]
    fn whoever_is_waited_for_can_move() {
        for state in ChangeState::VARIANTS {
            let roles: Vec<Role> = legal(CHANGE, *state).map(ChangeStep::role).collect();
            assert_eq!(state.waits_for().is_none(), roles.is_empty(), "{state:?}");
            assert!(state.waits_for().is_none_or(|role| roles.contains(&role)), "{state:?}");
        }
        for state in CompletionState::VARIANTS {
            let roles: Vec<Role> = legal(COMPLETION, *state).map(CompletionStep::role).collect();
            assert!(state.waits_for().is_none_or(|role| roles.contains(&role)), "{state:?}");
        }
        for state in DirectiveState::VARIANTS {
            let mut steps = legal(DIRECTIVE, *state);
            let role = state.waits_for();
            assert!(
                role.is_none_or(|role| steps.any(|it| it.roles().contains(&role))),
                "{state:?}"
            );
        }
    }

    /// Only acceptance and withdrawal end a directive, only verification completes a task, only
    /// filing puts a change in force.
    #[test]
    fn each_end_is_reached_by_one_step() {
        let to = |end| CHANGE.iter().filter(move |(.., to)| *to == end).map(|(_, step, _)| *step);
        assert_eq!(to(ChangeState::Filed).collect::<Vec<_>>(), [ChangeStep::File]);
        let verified = COMPLETION.iter().filter(|(.., to)| *to == CompletionState::Verified);
        assert_eq!(
            verified.map(|(_, step, _)| *step).collect::<Vec<_>>(),
            [CompletionStep::Verify]
        );
        let accepted = DIRECTIVE.iter().filter(|(.., to)| *to == DirectiveState::Accepted);
        assert_eq!(accepted.map(|(_, step, _)| *step).collect::<Vec<_>>(), [DirectiveStep::Accept]);
    }
}
