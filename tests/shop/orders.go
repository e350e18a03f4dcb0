// The shop's own records of orders: what was to be paid, and what came of it.

package shop

import (
	"errors"
	"sync"

	"paycheck/validate/payment"
)

// Order is an order as the shop keeps it. Its amount is the shop's own: nothing that a page says can change it.
type Order struct {
	MerchantUID string
	Amount      payment.Amount
	// SettledBy is the imp_uid of the payment that was delivered on; empty while there is none.
	SettledBy string
	// Deliveries counts how often the goods were sent: once, or something is wrong.
	Deliveries int
}

// Orders keeps orders. A shop has a database for it: Change is a transaction that locks the order's row (SELECT ... FOR UPDATE).
type Orders interface {
	// Add keeps a new order.
	Add(order Order) error
	// Change gives an order to change and keeps what change made of it, unless that gives an error. No two changes of one order
	// run at once: a webhook and the buyer's own return come in the same moment.
	Change(merchantUID string, change func(order *Order) error) error
}

// ErrNoOrder is for an order that nobody made.
var ErrNoOrder = errors.New("there is no such order")

// Memory keeps orders until the program ends.
type Memory struct {
	mutex  sync.Mutex
	orders map[string]Order
}

// Add keeps a new order.
func (m *Memory) Add(order Order) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if _, found := m.orders[order.MerchantUID]; found {
		return errors.New("there is such an order already")
	}
	if m.orders == nil {
		m.orders = map[string]Order{}
	}
	m.orders[order.MerchantUID] = order
	return nil
}

// Change changes an order.
func (m *Memory) Change(merchantUID string, change func(order *Order) error) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	order, found := m.orders[merchantUID]
	if !found {
		return ErrNoOrder
	}
	if err := change(&order); err != nil {
		return err
	}
	m.orders[merchantUID] = order
	return nil
}
