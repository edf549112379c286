export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  next?: string;
}

export interface PageRequest {
  limit: number;
  after?: string;
}
