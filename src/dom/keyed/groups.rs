//! Rows of a long list stand in groups, so that a change in one row concerns the browser's layout and paint of its
//! group alone and not of all its siblings.

use web_sys::Node;

use crate::dom::element;

/// So many rows fill a group; insertions in its middle may let it grow to twice as many.
const SIZE: usize = 25;

/// The groups in the document.
pub struct Groups {
    class: &'static str,
    shown: Vec<(usize, Node)>,
    next: usize,
}

impl Groups {
    /// None yet; each is a `div` of this class.
    pub fn new(class: &'static str) -> Self {
        Self { class, shown: Vec::new(), next: 0 }
    }

    /// The group of each row, in order. `stays` says in which group a row stands that need not move.
    pub fn assign(&mut self, stays: &[Option<usize>]) -> Vec<usize> {
        let (groups, next) = assign(stays, self.next);
        self.next = next;
        groups
    }

    /// The group's element, put before `next` if it is new.
    pub fn place(&mut self, group: usize, parent: &Node, next: &Node) -> Node {
        if let Some((_, node)) = self.shown.iter().find(|(shown, _)| *shown == group) {
            return node.clone();
        }
        let element = element("div");
        element.set("class", self.class);
        let node = Node::from(element);
        let _ = parent.insert_before(&node, Some(next));
        self.shown.push((group, node.clone()));
        node
    }

    /// Removes the groups without rows.
    pub fn sweep(&mut self, used: &[usize]) {
        self.shown.retain(|(group, node)| {
            let keep = used.contains(group);
            if !keep && let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
            keep
        });
    }
}

/// A row that comes or moves joins the group before it; behind a full one the group after it; when that is full too, it
/// begins one of its own. A group that grew too large in its middle ends there, and its other rows move. New groups are
/// counted from `next`.
fn assign(stays: &[Option<usize>], mut next: usize) -> (Vec<usize>, usize) {
    let staying = |group| stays.iter().filter(|stays| **stays == Some(group)).count();
    let mut groups = Vec::with_capacity(stays.len());
    // `rows` so far in the current group, and how many of them came or moved.
    let (mut current, mut rows, mut joined, mut ended) = (None, 0, 0, None);
    for (stays, behind) in stays.iter().zip(coming(stays)) {
        let stays = stays.filter(|group| Some(*group) != ended);
        let behind = behind.filter(|group| Some(*group) != ended);
        let inside = current.is_some() && current == behind;
        let group = match (stays, current, behind) {
            (Some(group), ..) => group,
            (None, Some(group), _) if inside && staying(group) + joined < 2 * SIZE => group,
            (None, Some(group), _) if !inside && rows < SIZE => group,
            (None, _, Some(group)) if !inside && staying(group) < SIZE => group,
            _ => {
                if inside {
                    ended = current;
                }
                next += 1;
                next - 1
            }
        };
        if current != Some(group) {
            (rows, joined) = (0, 0);
        }
        rows += 1;
        joined += usize::from(stays.is_none());
        current = Some(group);
        groups.push(group);
    }
    (groups, next)
}

/// For each row the group of the first one from it on that stays.
fn coming(stays: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut coming = None;
    let mut groups: Vec<Option<usize>> = stays
        .iter()
        .rev()
        .map(|stays| {
            coming = stays.or(coming);
            coming
        })
        .collect();
    groups.reverse();
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many rows stand in each group, in order.
    fn runs(groups: &[usize]) -> Vec<(usize, usize)> {
        groups.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect()
    }

    /// The list as it is, with `fresh` new rows before a place.
    fn inserted(groups: &[usize], place: usize, fresh: usize) -> Vec<Option<usize>> {
        let mut stays: Vec<Option<usize>> = groups.iter().copied().map(Some).collect();
        stays.splice(place..place, std::iter::repeat_n(None, fresh));
        stays
    }

    #[test]
    fn fresh_rows_fill_one_group_after_the_other() {
        let (groups, next) = assign(&[None; 60], 0);
        assert_eq!(runs(&groups), [(0, 25), (1, 25), (2, 10)]);
        assert_eq!(next, 3);
    }

    #[test]
    fn a_row_joins_where_there_is_room() {
        let (groups, next) = assign(&[None; 60], 0);
        let grown = |place, fresh| runs(&assign(&inserted(&groups, place, fresh), next).0);
        assert_eq!(grown(60, 1), [(0, 25), (1, 25), (2, 11)]);
        assert_eq!(grown(10, 1), [(0, 26), (1, 25), (2, 10)], "in the middle");
        assert_eq!(grown(50, 1), [(0, 25), (1, 25), (2, 11)], "between a full one and one with room");
        assert_eq!(grown(25, 1), [(0, 25), (3, 1), (1, 25), (2, 10)], "between two full ones");
        assert_eq!(grown(0, 1), [(3, 1), (0, 25), (1, 25), (2, 10)]);
    }

    #[test]
    fn a_group_that_grows_too_large_ends() {
        let (groups, next) = assign(&[None; 30], 0);
        let (grown, _) = assign(&inserted(&groups, 10, 100), next);
        assert_eq!(runs(&grown), [(0, 35), (2, 25), (3, 25), (4, 25), (5, 15), (1, 5)]);
    }

    #[test]
    fn no_group_is_in_two_places() {
        let mut groups = Vec::new();
        let mut next = 0;
        for turn in 0..200_usize {
            let place = turn * 7919 % (groups.len() + 1);
            (groups, next) = assign(&inserted(&groups, place, turn % 9), next);
            let runs = runs(&groups);
            let all: std::collections::HashSet<usize> = runs.iter().map(|(group, _)| *group).collect();
            assert_eq!(all.len(), runs.len(), "{runs:?}");
            assert!(runs.iter().all(|(_, rows)| *rows <= 2 * SIZE), "{runs:?}");
        }
    }
}
