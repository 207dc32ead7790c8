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
