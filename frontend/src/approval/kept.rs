//! What was typed on a page that was left before it was kept, for the next visit to it. It stands in
//! memory only, and goes when the document does.
use std::{any::Any, cell::RefCell, collections::BTreeMap, rc::Rc};

thread_local! {
    static KEPT: RefCell<BTreeMap<String, Rc<dyn Any>>> = const { RefCell::new(BTreeMap::new()) };
}

pub(super) fn put<T: 'static>(path: String, written: Rc<T>) {
    KEPT.with_borrow_mut(|kept| kept.insert(path, written));
}

pub(super) fn take<T: 'static>(path: &str) -> Option<Rc<T>> {
    KEPT.with_borrow_mut(|kept| kept.remove(path))?.downcast().ok()
}

/// Forgets this one; what somebody writes there meanwhile stays.
pub(super) fn forget<T: 'static>(path: &str, written: &Rc<T>) {
    KEPT.with_borrow_mut(|kept| {
        let known = kept.get(path).and_then(|it| it.clone().downcast::<T>().ok());
        if known.is_some_and(|known| Rc::ptr_eq(&known, written)) {
            kept.remove(path);
        }
    });
}
