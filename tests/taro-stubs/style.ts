// Style sheets say nothing in a view test.
export {};
