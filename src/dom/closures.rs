//! Closures behind a table of one function each. A `dyn Fn` brings two more that nobody calls, and the page has some
//! hundred closures.

/// Gives something whenever it is asked.
pub trait Give<T> {
    /// Gives it.
    fn give(&mut self) -> T;
}

impl<T, F: FnMut() -> T> Give<T> for F {
    fn give(&mut self) -> T {
        self()
    }
}

/// Takes something whenever it comes.
pub trait Take<T> {
    /// Takes it.
    fn take_in(&mut self, value: T);
}

impl<T, F: FnMut(T)> Take<T> for F {
    fn take_in(&mut self, value: T) {
        self(value);
    }
}

/// Looks at something.
pub trait Look<T> {
    /// Looks at it.
    fn look(&mut self, value: &T);
}

impl<T, F: FnMut(&T)> Look<T> for F {
    fn look(&mut self, value: &T) {
        self(value);
    }
}

/// Lets look at something.
pub trait Show<T> {
    /// Shows it once.
    fn show(&self, look: &mut dyn Look<T>);
}

impl<T, F: Fn(&mut dyn Look<T>)> Show<T> for F {
    fn show(&self, look: &mut dyn Look<T>) {
        self(look);
    }
}

/// Answers a question.
pub trait Answer<In, Out> {
    /// Answers it.
    fn answer(&self, question: In) -> Out;
}

impl<In, Out, F: Fn(In) -> Out> Answer<In, Out> for F {
    fn answer(&self, question: In) -> Out {
        self(question)
    }
}
